/** Word lists for fictional names: towns, banks, syllables. */

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
