// Written by `npm run generate` from the names of the files in the folders beside it.
import type { Resolvers } from './generated.ts';
import { Attribute } from './Attribute/Attribute.ts';
import { AttributeTranslation } from './AttributeTranslation/AttributeTranslation.ts';
import { AttributeValue } from './AttributeValue/AttributeValue.ts';
import { Category } from './Category/Category.ts';
import { CategoryTranslation } from './CategoryTranslation/CategoryTranslation.ts';
import { Collection } from './Collection/Collection.ts';
import { CollectionTranslation } from './CollectionTranslation/CollectionTranslation.ts';
import { ConsideredPriceList } from './ConsideredPriceList/ConsideredPriceList.ts';
import { Market } from './Market/Market.ts';
import { Media } from './Media/Media.ts';
import { Metafield } from './Metafield/Metafield.ts';
import { addMedia as Mutation_addMedia } from './Mutation/addMedia.ts';
import { addProductOption as Mutation_addProductOption } from './Mutation/addProductOption.ts';
import { addProductsToCollection as Mutation_addProductsToCollection } from './Mutation/addProductsToCollection.ts';
import { addVariants as Mutation_addVariants } from './Mutation/addVariants.ts';
import { archiveProduct as Mutation_archiveProduct } from './Mutation/archiveProduct.ts';
import { beginProductFile as Mutation_beginProductFile } from './Mutation/beginProductFile.ts';
import { changePrice as Mutation_changePrice } from './Mutation/changePrice.ts';
import { createAttribute as Mutation_createAttribute } from './Mutation/createAttribute.ts';
import { createCategory as Mutation_createCategory } from './Mutation/createCategory.ts';
import { createCollection as Mutation_createCollection } from './Mutation/createCollection.ts';
import { createMarket as Mutation_createMarket } from './Mutation/createMarket.ts';
import { createPriceList as Mutation_createPriceList } from './Mutation/createPriceList.ts';
import { createProduct as Mutation_createProduct } from './Mutation/createProduct.ts';
import { deleteAttribute as Mutation_deleteAttribute } from './Mutation/deleteAttribute.ts';
import { deleteCategory as Mutation_deleteCategory } from './Mutation/deleteCategory.ts';
import { deleteCategoryMetafields as Mutation_deleteCategoryMetafields } from './Mutation/deleteCategoryMetafields.ts';
import { deleteCollection as Mutation_deleteCollection } from './Mutation/deleteCollection.ts';
import { deleteCollectionMetafields as Mutation_deleteCollectionMetafields } from './Mutation/deleteCollectionMetafields.ts';
import { deleteMarket as Mutation_deleteMarket } from './Mutation/deleteMarket.ts';
import { deletePriceList as Mutation_deletePriceList } from './Mutation/deletePriceList.ts';
import { deleteProduct as Mutation_deleteProduct } from './Mutation/deleteProduct.ts';
import { deleteProductMetafields as Mutation_deleteProductMetafields } from './Mutation/deleteProductMetafields.ts';
import { deleteProductType as Mutation_deleteProductType } from './Mutation/deleteProductType.ts';
import { duplicateProduct as Mutation_duplicateProduct } from './Mutation/duplicateProduct.ts';
import { editProducts as Mutation_editProducts } from './Mutation/editProducts.ts';
import { exportProducts as Mutation_exportProducts } from './Mutation/exportProducts.ts';
import { importProducts as Mutation_importProducts } from './Mutation/importProducts.ts';
import { moveCategory as Mutation_moveCategory } from './Mutation/moveCategory.ts';
import { moveProductsInCollection as Mutation_moveProductsInCollection } from './Mutation/moveProductsInCollection.ts';
import { publishProduct as Mutation_publishProduct } from './Mutation/publishProduct.ts';
import { removeMedia as Mutation_removeMedia } from './Mutation/removeMedia.ts';
import { removeProductOption as Mutation_removeProductOption } from './Mutation/removeProductOption.ts';
import { removeProductsFromCollection as Mutation_removeProductsFromCollection } from './Mutation/removeProductsFromCollection.ts';
import { removeVariants as Mutation_removeVariants } from './Mutation/removeVariants.ts';
import { reorderMedia as Mutation_reorderMedia } from './Mutation/reorderMedia.ts';
import { reorderProductOptions as Mutation_reorderProductOptions } from './Mutation/reorderProductOptions.ts';
import { reorderVariants as Mutation_reorderVariants } from './Mutation/reorderVariants.ts';
import { restoreProduct as Mutation_restoreProduct } from './Mutation/restoreProduct.ts';
import { saveProductType as Mutation_saveProductType } from './Mutation/saveProductType.ts';
import { setCategoryMetafields as Mutation_setCategoryMetafields } from './Mutation/setCategoryMetafields.ts';
import { setCollectionMetafields as Mutation_setCollectionMetafields } from './Mutation/setCollectionMetafields.ts';
import { setPriceListEntries as Mutation_setPriceListEntries } from './Mutation/setPriceListEntries.ts';
import { setProductAttributes as Mutation_setProductAttributes } from './Mutation/setProductAttributes.ts';
import { setProductMetafields as Mutation_setProductMetafields } from './Mutation/setProductMetafields.ts';
import { setVariantPrices as Mutation_setVariantPrices } from './Mutation/setVariantPrices.ts';
import { translateAttribute as Mutation_translateAttribute } from './Mutation/translateAttribute.ts';
import { translateCategory as Mutation_translateCategory } from './Mutation/translateCategory.ts';
import { translateCollection as Mutation_translateCollection } from './Mutation/translateCollection.ts';
import { translateProduct as Mutation_translateProduct } from './Mutation/translateProduct.ts';
import { unpublishProduct as Mutation_unpublishProduct } from './Mutation/unpublishProduct.ts';
import { updateAttribute as Mutation_updateAttribute } from './Mutation/updateAttribute.ts';
import { updateCategory as Mutation_updateCategory } from './Mutation/updateCategory.ts';
import { updateCollection as Mutation_updateCollection } from './Mutation/updateCollection.ts';
import { updateMarket as Mutation_updateMarket } from './Mutation/updateMarket.ts';
import { updateMedia as Mutation_updateMedia } from './Mutation/updateMedia.ts';
import { updatePriceList as Mutation_updatePriceList } from './Mutation/updatePriceList.ts';
import { updateProduct as Mutation_updateProduct } from './Mutation/updateProduct.ts';
import { updateProductOption as Mutation_updateProductOption } from './Mutation/updateProductOption.ts';
import { updateVariant as Mutation_updateVariant } from './Mutation/updateVariant.ts';
import { uploadProductFilePart as Mutation_uploadProductFilePart } from './Mutation/uploadProductFilePart.ts';
import { upsertProducts as Mutation_upsertProducts } from './Mutation/upsertProducts.ts';
import { PriceChange } from './PriceChange/PriceChange.ts';
import { PriceExplanation } from './PriceExplanation/PriceExplanation.ts';
import { PriceList } from './PriceList/PriceList.ts';
import { PriceListEntry } from './PriceListEntry/PriceListEntry.ts';
import { Product } from './Product/Product.ts';
import { ProductExport } from './ProductExport/ProductExport.ts';
import { ProductFile } from './ProductFile/ProductFile.ts';
import { ProductImport } from './ProductImport/ProductImport.ts';
import { ProductTranslation } from './ProductTranslation/ProductTranslation.ts';
import { ProductType } from './ProductType/ProductType.ts';
import { ProductTypeAttribute } from './ProductTypeAttribute/ProductTypeAttribute.ts';
import { adjustedPrices as Query_adjustedPrices } from './Query/adjustedPrices.ts';
import { attributes as Query_attributes } from './Query/attributes.ts';
import { categories as Query_categories } from './Query/categories.ts';
import { category as Query_category } from './Query/category.ts';
import { collection as Query_collection } from './Query/collection.ts';
import { collections as Query_collections } from './Query/collections.ts';
import { market as Query_market } from './Query/market.ts';
import { markets as Query_markets } from './Query/markets.ts';
import { priceList as Query_priceList } from './Query/priceList.ts';
import { priceLists as Query_priceLists } from './Query/priceLists.ts';
import { product as Query_product } from './Query/product.ts';
import { productExport as Query_productExport } from './Query/productExport.ts';
import { productFile as Query_productFile } from './Query/productFile.ts';
import { productImport as Query_productImport } from './Query/productImport.ts';
import { productTypes as Query_productTypes } from './Query/productTypes.ts';
import { products as Query_products } from './Query/products.ts';
import { rootCategories as Query_rootCategories } from './Query/rootCategories.ts';
import { suggest as Query_suggest } from './Query/suggest.ts';
import { variant as Query_variant } from './Query/variant.ts';
import { Variant } from './Variant/Variant.ts';
import { VariantPrice } from './VariantPrice/VariantPrice.ts';
import { VariantPricesSet } from './VariantPricesSet/VariantPricesSet.ts';
import { VariantPricing } from './VariantPricing/VariantPricing.ts';

export const resolvers: Resolvers = {
  Attribute,
  AttributeTranslation,
  AttributeValue,
  Category,
  CategoryTranslation,
  Collection,
  CollectionTranslation,
  ConsideredPriceList,
  Market,
  Media,
  Metafield,
  Mutation: {
    addMedia: Mutation_addMedia,
    addProductOption: Mutation_addProductOption,
    addProductsToCollection: Mutation_addProductsToCollection,
    addVariants: Mutation_addVariants,
    archiveProduct: Mutation_archiveProduct,
    beginProductFile: Mutation_beginProductFile,
    changePrice: Mutation_changePrice,
    createAttribute: Mutation_createAttribute,
    createCategory: Mutation_createCategory,
    createCollection: Mutation_createCollection,
    createMarket: Mutation_createMarket,
    createPriceList: Mutation_createPriceList,
    createProduct: Mutation_createProduct,
    deleteAttribute: Mutation_deleteAttribute,
    deleteCategory: Mutation_deleteCategory,
    deleteCategoryMetafields: Mutation_deleteCategoryMetafields,
    deleteCollection: Mutation_deleteCollection,
    deleteCollectionMetafields: Mutation_deleteCollectionMetafields,
    deleteMarket: Mutation_deleteMarket,
    deletePriceList: Mutation_deletePriceList,
    deleteProduct: Mutation_deleteProduct,
    deleteProductMetafields: Mutation_deleteProductMetafields,
    deleteProductType: Mutation_deleteProductType,
    duplicateProduct: Mutation_duplicateProduct,
    editProducts: Mutation_editProducts,
    exportProducts: Mutation_exportProducts,
    importProducts: Mutation_importProducts,
    moveCategory: Mutation_moveCategory,
    moveProductsInCollection: Mutation_moveProductsInCollection,
    publishProduct: Mutation_publishProduct,
    removeMedia: Mutation_removeMedia,
    removeProductOption: Mutation_removeProductOption,
    removeProductsFromCollection: Mutation_removeProductsFromCollection,
    removeVariants: Mutation_removeVariants,
    reorderMedia: Mutation_reorderMedia,
    reorderProductOptions: Mutation_reorderProductOptions,
    reorderVariants: Mutation_reorderVariants,
    restoreProduct: Mutation_restoreProduct,
    saveProductType: Mutation_saveProductType,
    setCategoryMetafields: Mutation_setCategoryMetafields,
    setCollectionMetafields: Mutation_setCollectionMetafields,
    setPriceListEntries: Mutation_setPriceListEntries,
    setProductAttributes: Mutation_setProductAttributes,
    setProductMetafields: Mutation_setProductMetafields,
    setVariantPrices: Mutation_setVariantPrices,
    translateAttribute: Mutation_translateAttribute,
    translateCategory: Mutation_translateCategory,
    translateCollection: Mutation_translateCollection,
    translateProduct: Mutation_translateProduct,
    unpublishProduct: Mutation_unpublishProduct,
    updateAttribute: Mutation_updateAttribute,
    updateCategory: Mutation_updateCategory,
    updateCollection: Mutation_updateCollection,
    updateMarket: Mutation_updateMarket,
    updateMedia: Mutation_updateMedia,
    updatePriceList: Mutation_updatePriceList,
    updateProduct: Mutation_updateProduct,
    updateProductOption: Mutation_updateProductOption,
    updateVariant: Mutation_updateVariant,
    uploadProductFilePart: Mutation_uploadProductFilePart,
    upsertProducts: Mutation_upsertProducts,
  },
  PriceChange,
  PriceExplanation,
  PriceList,
  PriceListEntry,
  Product,
  ProductExport,
  ProductFile,
  ProductImport,
  ProductTranslation,
  ProductType,
  ProductTypeAttribute,
  Query: {
    adjustedPrices: Query_adjustedPrices,
    attributes: Query_attributes,
    categories: Query_categories,
    category: Query_category,
    collection: Query_collection,
    collections: Query_collections,
    market: Query_market,
    markets: Query_markets,
    priceList: Query_priceList,
    priceLists: Query_priceLists,
    product: Query_product,
    productExport: Query_productExport,
    productFile: Query_productFile,
    productImport: Query_productImport,
    productTypes: Query_productTypes,
    products: Query_products,
    rootCategories: Query_rootCategories,
    suggest: Query_suggest,
    variant: Query_variant,
  },
  Variant,
  VariantPrice,
  VariantPricesSet,
  VariantPricing,
};
