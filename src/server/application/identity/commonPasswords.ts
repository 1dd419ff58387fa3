/** Passwords that are tried first, in lower case without signs; compared with and without the digits around them. */

const ROOTS = `password passw0rd passwort qwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl asdfghjkl asdfghjklzxcvbnm zxcvbnm qazwsx
qazwsxedc qazwsxedcrfv 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y abcdefgh abcdefghijkl abcdefghijklmnop admin administrator
adminadmin adminpassword passwordadmin root rootroot letmein letmeinplease welcome welcometo iloveyou iloveyouforever woaini woainiwoaini
woaizhongguo woaiwojia sunshine princess football baseball monkey dragon master superman batman trustno trustnoone changeme changeit
changemenow changethis default defaultpassword guest guestguest test testtest testpassword temp temppassword secret mysecret mypassword
mypasswordis thisismypassword nopassword passwordpassword passwordqwerty p@ssw0rd zhongguo zhonghua beijing shanghai guangzhou shenzhen
xiaoqu shequ shequadmin juweihui yeweihui wuye wuyegongsi sifang sifangyishi yishi jumin community residents computer internet samsung
huawei xiaomi weixin wechat alipay taobao qwer qwerqwer asdf asdfasdf zxcv aaaa aaaaaa abcd abcdabcd abcabc abc hello helloworld whatever
starwars michael jennifer jordan harley hunter ranger soccer hockey killer george andrew charlie summer winter spring autumn love loveyou
lovelove woshi nihao nihaoma mima wodemima zhanghao denglu guanli guanliyuan`;

/** The set that `checkPassword` looks into. Source: published lists of leaked passwords, shortened; SPEC AU16. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(ROOTS.split(/\s+/).map((root) => root.replace(/[^\p{L}\p{N}]/gu, '')));
