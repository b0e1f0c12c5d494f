import type { Industry } from "../../industries";

/** Word lists for fictional names: towns, banks, syllables, and what firms of each trade call themselves. */

/** The bank that trainees work for. */
export const THIS_BANK = "Jianghe Bank";

/** `{city}` is filled with the firm's town. */
export const BANKS = [
  "{city} City Bank",
  "{city} Rural Commercial Bank",
  "Minfeng Bank",
  "Puyuan Bank",
  "Haitong Savings Bank",
  "Industry and Crafts Bank",
  "Huanan Merchants Bank",
] as const;

export const CITIES = [
  "Linhe",
  "Dongpu",
  "Xishan",
  "Luhe",
  "Baisha",
  "Nanlin",
  "Yongtai",
  "Hedong",
  "Qingshui",
  "Wuxin",
  "Tangkou",
  "Shiqiao",
  "Jinhu",
  "Meilin",
  "Anfeng",
  "Gaoxi",
] as const;

export const STREETS = [
  "Renmin Road",
  "Jianshe Road",
  "Gongye North Road",
  "Xinhua Street",
  "Binhe Road",
  "Heping Street",
  "Dongfeng Road",
  "Zhenxing Avenue",
  "Tuanjie Road",
  "Xingye Street",
  "Chuangye Road",
  "Laodong West Road",
] as const;

export const FIRST_SYLLABLES = (
  "An Bai Bao Bei Chang Cheng Chun Da De Dong Fang Feng Fu Guang Gui Hai Han Hao He Heng Hong Hua Hui Ji Jia Jian Jin " +
  "Jing Jun Kai Kang Lan Li Lian Ling Long Mei Min Ming Nan Ning Peng Ping Pu Qi Qing Rong Rui Sheng Shi Shun Tai Tian " +
  "Tong Wan Wei Wen Xi Xiang Xin Xing Xu Ya Yang Yi Yong Yu Yuan Yue Yun Ze Zhen Zhong Zhu Zi"
).split(" ");
export const LAST_SYLLABLES = (
  "an bang bao bo chang cheng chuan da de ding fa feng fu gang guan hai han he heng hong hua hui jia jie jin jun kang " +
  "kun lai lan li lian lin long lu ma mei min ning peng ping qi qing quan rong rui sen sha shan sheng shi shun tai tang " +
  "teng tian tong wang wei wu xi xiang xin xing xu yang yao ye yi yu yuan yue yun ze zhan zhou"
).split(" ");

export const SURNAMES = (
  "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han Feng " +
  "Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Jin Cui Tan Fan Shi"
).split(" ");
export const GIVEN = (
  "an bin bo chao chun dan dong fang fei feng gang guang guo hai hao hong hua hui jian jie jing juan jun kai lan lei li " +
  "liang lin ling long mei min ming na ning peng ping qiang qin qing rong rui shan sheng shu tao ting wei wen xia xiang " +
  "xin xiu xue yan yi ying yong yu yuan yue yun zhen zhi"
).split(" ");

interface TradeNames {
  /** companies; " Co." is added */
  readonly firms: readonly string[];
  /** individual businesses */
  readonly workshops: readonly string[];
  /** who takes most of the output, and who else buys */
  readonly customers: readonly string[];
  readonly smallCustomers: readonly string[];
  /** who delivers what the trade mostly buys, and who else sends bills */
  readonly suppliers: readonly string[];
  readonly smallSuppliers: readonly string[];
  /** a firm that a relative might run, and one next door */
  readonly relatives: readonly string[];
  readonly neighbours: readonly string[];
}

export const TRADE_NAMES: Readonly<Record<Industry["id"], TradeNames>> = {
  foodWholesale: {
    firms: ["Food Trading", "Grain and Oil", "Food Wholesale", "Foodstuffs"],
    workshops: ["Food Wholesale Store", "Grain and Oil Store", "Dry Goods Store"],
    customers: ["Supermarket", "Catering", "Canteen Services", "Hotel", "Convenience Stores"],
    smallCustomers: ["Noodle House", "Grocery", "Bakery", "Kindergarten", "Hotpot"],
    suppliers: ["Rice Mill", "Edible Oil", "Frozen Foods", "Flour Mill"],
    smallSuppliers: ["Seasoning", "Beverages", "Sugar"],
    relatives: ["Cold Storage", "Food Distribution", "Tea and Spirits"],
    neighbours: ["Seafood Trading", "Fruit Trading", "Beverage Trading"],
  },
  restaurant: {
    firms: ["Catering Management", "Restaurant", "Banquet House"],
    workshops: ["Restaurant", "Noodle House", "Kitchen", "Hotpot House"],
    customers: ["Software", "Travel Agency", "Insurance Agency", "Middle School", "Hospital", "Construction Design"],
    smallCustomers: ["Law Office", "Advertising", "Training Centre", "Photo Studio", "Wedding Services"],
    suppliers: ["Meat", "Vegetables", "Poultry", "Seafood"],
    smallSuppliers: ["Grain and Oil", "Beverages", "Seasoning"],
    relatives: ["Tea House", "Catering Supplies", "Guest House"],
    neighbours: ["Bakery", "Tea House", "Barbecue House"],
  },
  garment: {
    firms: ["Garment", "Apparel", "Clothing Manufacture", "Knitwear"],
    workshops: ["Garment Workshop", "Sewing Workshop", "Knitting Workshop"],
    customers: ["Fashion Trading", "Apparel Import and Export", "Department Stores", "Sportswear", "Uniforms"],
    smallCustomers: ["Boutique", "Children's Wear", "Workwear", "Live Sales", "School Outfitters"],
    suppliers: ["Textiles", "Yarn", "Dyeing and Weaving"],
    smallSuppliers: ["Zippers", "Accessories and Buttons", "Lining Cloth"],
    relatives: ["Embroidery", "Fabric Trading", "Garment Washing"],
    neighbours: ["Shoes", "Knitting", "Leather Goods"],
  },
  metalParts: {
    firms: ["Metal Parts", "Precision Machinery", "Hardware", "Metal Forming"],
    workshops: ["Metal Parts Workshop", "Hardware Workshop", "Lathe Workshop"],
    customers: ["Pump Works", "Valve", "Machinery", "Auto Parts", "Elevator", "Motor", "Compressor", "Farm Machinery"],
    smallCustomers: ["Lighting", "Furniture Fittings", "Bicycle", "Kitchenware", "Locks", "Meters"],
    suppliers: ["Steel Trading", "Alloy", "Casting"],
    smallSuppliers: ["Copper", "Tools", "Bearings", "Lubricants"],
    relatives: ["Electroplating", "Moulds", "Hardware Trading"],
    neighbours: ["Plastics", "Moulds", "Wire Products"],
  },
  trucking: {
    firms: ["Transport", "Logistics", "Freight", "Haulage"],
    workshops: ["Freight Service", "Haulage Service", "Truck Team"],
    customers: ["Building Materials", "Paper", "Home Appliances", "Chemical", "Beverage Group", "Express Delivery"],
    smallCustomers: ["Ceramics", "Furniture", "Feed", "Steel Structures", "Timber", "Fertiliser"],
    suppliers: ["Petroleum", "Fuel Trading"],
    smallSuppliers: [
      "Expressway Tolls",
      "Tyres",
      "Truck Sales and Service",
      "Freight Brokerage",
      "Auto Parts",
      "Lubricants",
    ],
    relatives: ["Vehicle Repair", "Warehousing", "Car Rental"],
    neighbours: ["Warehousing", "Logistics", "Vehicle Trading"],
  },
  construction: {
    firms: ["Building Engineering", "Construction Labour", "Decoration Engineering", "Installation Engineering"],
    workshops: ["Decoration Team", "Building Team", "Installation Team"],
    customers: ["Construction Group", "Municipal Engineering", "Real Estate Development", "Building Contracting"],
    smallCustomers: ["Property Services", "Hotel", "School", "Supermarket", "Plastics", "Food"],
    suppliers: ["Steel Trading", "Ready-mixed Concrete", "Labour Services"],
    smallSuppliers: ["Cement", "Timber", "Scaffolding Hire", "Pipes"],
    relatives: ["Building Materials", "Machinery Hire", "Curtain Wall"],
    neighbours: ["Landscaping", "Steel Structures", "Waterproofing"],
  },
  onlineRetail: {
    firms: ["E-Commerce", "Network Trading", "Online Trading", "Home Goods Trading"],
    workshops: ["Online Store", "Home Goods Store", "Network Store"],
    customers: ["Group Buying", "Gifts Trading", "Platform Trading", "Supply Chain", "Chain Stores"],
    smallCustomers: ["Gift Shop", "Fitness Club", "Hostel", "Advertising", "Live Sales", "Cafe"],
    suppliers: ["Household Goods", "Small Appliances", "Textiles", "Toys"],
    smallSuppliers: ["Plastic Products", "Stationery", "Carton Packaging"],
    relatives: ["Express Delivery", "Cartons", "Live Sales"],
    neighbours: ["Warehousing", "Toys Trading", "Pet Supplies"],
  },
  foodProcessing: {
    firms: ["Foods", "Farm Products", "Food Processing", "Agricultural Products"],
    workshops: ["Food Workshop", "Pickles Workshop", "Bean Products Workshop"],
    customers: ["Supermarket", "Food Distribution", "Catering Supply", "Food Import and Export", "Dairy"],
    smallCustomers: ["Grocery", "Noodle House", "Canteen Services", "Snack Shops", "Hotel"],
    suppliers: ["Farmers' Cooperative", "Vegetable Growers", "Grain Trading"],
    smallSuppliers: ["Seasoning", "Food Packaging", "Edible Oil"],
    relatives: ["Cold Storage", "Farm", "Feed"],
    neighbours: ["Beverages", "Flour Mill", "Aquatic Products"],
  },
};
