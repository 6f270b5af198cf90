/** Languages that generated accounts are written in, with the share of accounts. */
export const accountLanguages = { en: 0.55, ug: 0.2, zh: 0.15, ru: 0.1 } as const satisfies Record<string, number>;

/** A language of generated accounts. */
export type AccountLanguage = keyof typeof accountLanguages;

/** What an account of nobody begins with. */
export const openings: Readonly<Record<AccountLanguage, string>> = {
  en: "This account was made by a program and speaks of nobody.",
  ug: "بۇ بايان پروگرامما تەرىپىدىن يېزىلغان، ھېچكىم ھەققىدە ئەمەس.",
  zh: "本段文字由程序生成，不涉及任何人。",
  ru: "Этот текст написала программа, он ни о ком не говорит.",
};

const list = (words: string): readonly string[] => words.split(" ");

/** Common nouns, the commonest first. Put together by chance they say nothing; they are there to be searched. */
export const nouns: Readonly<Record<AccountLanguage, readonly string[]>> = {
  en: list(
    "house road day water year family school bread market morning field village door letter winter river tree horse table window garden " +
      "bridge lamp apple stone cloud bird shop bus teacher book song summer mountain well kitchen coat hat spoon plate rope sheep wheel " +
      "bell paper pen basket carpet chair roof wall yard gate stove kettle blanket pillow mirror clock candle ladder bucket needle thread " +
      "button shoe glove scarf belt ring drum flute painting poem story riddle puzzle kite ball swing tent boat harbour island valley hill " +
      "meadow orchard vineyard melon grape apricot walnut almond pepper onion carrot pumpkin noodle dumpling soup tea sugar salt honey " +
      "butter cheese yoghurt wool cotton silk leather copper iron silver glass brick clay sand gravel lime oak willow poplar elm birch " +
      "tulip rose saffron basil mint barley wheat maize rice millet camel donkey goat falcon sparrow crane heron beetle butterfly cricket",
  ),
  ug: list(
    "ئۆي يول كۈن سۇ يىل ئائىلە مەكتەپ نان بازار ئەتىگەن ئېتىز كەنت ئىشىك خەت قىش دەريا دەرەخ ئات ئۈستەل دېرىزە باغ كۆۋرۈك چىراغ ئالما " +
      "تاش بۇلۇت قۇش دۇكان ئاپتوبۇس ئوقۇتقۇچى كىتاب ناخشا ياز تاغ قۇدۇق ئاشخانا چاپان دوپپا قوشۇق تەخسە ئارغامچا قوي چاق قەغەز قەلەم " +
      "سېۋەت گىلەم ئورۇندۇق تام ھويلا ئوچاق چەينەك يوتقان ئەينەك سائەت شام پەلەمپەي چېلەك يىڭنە يىپ تۈگمە ئاياغ پەلەي بەلۋاغ ئۈزۈك داپ " +
      "نەي رەسىم شېئىر ھېكايە تېپىشماق لەگلەك توپ چېدىر كېمە ئارال جىلغا دۆڭ چىمەنلىك قوغۇن ئۈزۈم ئۆرۈك ياڭاق بادام پىياز سەۋزە كاۋا " +
      "لەڭمەن شورپا چاي شېكەر تۇز ھەسەل ياغ قېتىق يۇڭ پاختا يىپەك مىس تۆمۈر كۈمۈش خىش قۇم سۆگەت تېرەك قىزىلگۈل ئارپا بۇغداي گۈرۈچ تۆگە",
  ),
  zh: list(
    "房子 道路 日子 河水 年份 家庭 学校 面包 市场 早晨 田野 村庄 大门 书信 冬天 河流 树木 马匹 桌子 窗户 花园 桥梁 灯笼 苹果 石头 云朵 小鸟 商店 汽车 老师 " +
      "书本 歌曲 夏天 山峰 水井 厨房 外套 帽子 勺子 盘子 绳子 绵羊 车轮 铃铛 纸张 钢笔 篮子 地毯 椅子 屋顶 墙壁 院子 炉子 水壶 毯子 枕头 镜子 时钟 蜡烛 梯子 " +
      "水桶 针线 纽扣 鞋子 手套 围巾 腰带 戒指 手鼓 笛子 图画 诗歌 故事 谜语 风筝 皮球 帐篷 小船 岛屿 山谷 草地 果园 甜瓜 葡萄 杏子 核桃 杏仁 洋葱 胡萝卜 南瓜 " +
      "面条 饺子 茶叶 白糖 食盐 蜂蜜 黄油 奶酪 羊毛 棉花 丝绸 皮革 铜器 铁器 玻璃 砖头 沙子 柳树 杨树 玫瑰 大麦 小麦 玉米 骆驼 毛驴 山羊 麻雀 蝴蝶",
  ),
  ru: list(
    "дом дорога день вода год семья школа хлеб рынок утро поле деревня дверь письмо зима река дерево лошадь стол окно сад мост лампа " +
      "яблоко камень облако птица магазин автобус учитель книга песня лето гора колодец кухня пальто шапка ложка тарелка верёвка овца " +
      "колесо колокол бумага ручка корзина ковёр стул крыша стена двор ворота печь чайник одеяло подушка зеркало часы свеча лестница " +
      "ведро игла нитка пуговица ботинок перчатка шарф пояс кольцо барабан флейта картина стихи рассказ загадка мяч палатка лодка остров " +
      "долина холм луг дыня виноград абрикос орех миндаль перец лук морковь тыква лапша суп чай сахар соль мёд масло сыр шерсть хлопок " +
      "шёлк кожа медь железо серебро стекло кирпич глина песок ива тополь берёза тюльпан роза мята ячмень пшеница рис верблюд коза воробей",
  ),
};

/** Syllables of words that no language has: what is rare in a collection, such as the name of a street. */
export const syllables = list("ba do fi ga ko lu me na po ri sa tu ve wi zo che dra flo gri shu");
