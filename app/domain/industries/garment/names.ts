import type { TradeNames } from "../names";

export const names: TradeNames = {
  firms: ["Garment", "Apparel", "Clothing Manufacture", "Knitwear"],
  workshops: ["Garment Workshop", "Sewing Workshop", "Knitting Workshop"],
  customers: ["Fashion Trading", "Apparel Import and Export", "Department Stores", "Sportswear", "Uniforms"],
  smallCustomers: ["Boutique", "Children's Wear", "Workwear", "Live Sales", "School Outfitters"],
  suppliers: ["Textiles", "Yarn", "Dyeing and Weaving"],
  smallSuppliers: ["Zippers", "Accessories and Buttons", "Lining Cloth"],
  relatives: ["Embroidery", "Fabric Trading", "Garment Washing"],
  neighbours: ["Shoes", "Knitting", "Leather Goods"],
};
