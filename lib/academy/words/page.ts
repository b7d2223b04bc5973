/** What a page says of itself: its paging, that it is empty, loads or asks to sign in. Their evidence as in columns.ts. */

/** Pager words (A B; D appends while scrolling). */
export const pagerWord = /[上下]一页|共有 ?\d|第 ?\d+ ?页|加载更多/;
/** Ours: notes that speak against the hours of courses beside them, and units that aren't 学时. */
export const noteWord =
  /^(?!.*(请[先在尽完及]|如何|怎样|若|如果)).*((以下|下列|上述|上列|本页|本表|该课程|[本此]课程|标记|标注|[灰红橙]色|斜体|[带标加注][^的]{0,6}的|[带标加][*※★☆△▲#◆●“"']|^(?:[注备说明提示]{1,2} ?[:,] ?)?[*※★☆△▲#◆●↑└]).{0,24}(未通过|未合格|不合格|失效|不?重复|待审|[核扣]减|试[听学]|旁听|不计|未计|不算|暂缓|暂不|无效|取消|作废|重新学|[方才]可?(?:以)?计入?)|学时.{0,4}(正?在?核算中|被?清[空零]|归零|被?扣[减除])|[扣核]减.{0,6}学时|实计|学时[按为].{0,4}(?:时长|倍)|单位.{0,2}0\.\d ?学时)|^\(?(数据)?单位 ?: ?(分钟?|小时|课时|节)\)?$|^[<«‹←↩ ]*返回(学员|人员|用户)(列表|管理)/;
const contents = '(?:数据|记录|课程|内容|信息|结果)';
const ofNothing = `(?=任何|找到|查询?到|检索到|相关|匹配|符合|已?完成|已?学习|${contents}).{0,10}${contents}(?:显示|哦|呢)?`;
const ofElse = '更多|公告|通知|消息|新闻|考试|评论|笔记|推荐|活动|证书|班级|没有(?:学|完成)的';
/** Ours: what lists say when they are empty, whole; 没有更多了 ends a list that isn't, 暂无公告 is of something else. */
export const nothingWord = new RegExp(
  `^(?!.*(?:${ofElse}))(?:(?:暂无|暂?没有)[^?]{0,6}|(?:抱歉|对不起|很遗憾)?[,! ]?[您你]?(?:本年度?|\\d{4}年度?|当前|目前)?(?:目前|暂时)?` +
    `(?:暂无|尚无|查无|无|[还尚]?没有|[还尚]?未(?=查|找|检索))${ofNothing}|(?:表中)?(?:数据|记录|列表)为空|no (?:data|(?:matching )?records?)(?: found| available)?)[,.!。~ ]*$`,
  'i',
);
const loaded = '(?:数据|内容|课程|列表)?';
/** Late pages (A C), in our words; whole, so that neither a button 加载更多 or 查询 nor 加载失败 is one. */
export const loadingWord = new RegExp(
  `^(?:(?:系统|页面|数据|课程|列表|内容|正在|拼命|努力|玩命){0,3}(?:加载|载入)${loaded}中?|正在(?:努力)?(?:查询|读取|获取)${loaded}|${loaded}(?:查询|读取|获取)中|请?稍[候等后])` +
    '[,.!。… ]*(?:请?(?:稍[候等后]|(?:耐心)?等待))?[,.!。…~ ]*$|^loading[ ,.…!]*(?:data|please wait)?[ .…!]*$',
  'i',
);
/** Ours: what a form to sign in asks for where it asks for no password. */
export const accountWord = /手机号|[账帐]号|用户名|身份证|验证码/;
/** Ours: fields of a page that changes the password of who is signed in. */
export const passwordWord = /^(请输入)?[原旧新]密码/;
/** Ours: expired sessions. */
export const expiredWord = /(登录|会话).{0,3}(过期|超时|失效)|(请先|重新|没有|尚未)登录/;
/** A course's own page (D: 课程章节(3/5); 章节列表 ours) and the player. */
export const coursePageWord = /^课程章节|^章节(列表|目录)$|^正在播放$/;
/** What a piece of text says that may name the learner, a total, the paging or the state of the page. */
export const cue =
  /学[时分]|[共总页]|\d ?条|total|of \d|欢迎|[您你午上]好|姓 ?名|的学习|学习(?:明细|情况|记录)|档案|学 ?员|用户|同志|评论|之星|联系|加载|载入|loading|正在|稍[候等后]|登录|会话|密码|章节|播放|暂?没?[无有]|为空|未.{0,2}[查找检]|no (data|record|match)/i;
