// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages' texts in Chinese; the English ones stand in {@code messages/msg_en.properties}, and the build misses none. */
@MessageBundle(locale = "zh")
interface Messages {

    @Message("助残")
    String suite();

    @Message("跳到正文")
    String skip();

    @Message("语言")
    String language();

    @Message("本站")
    String site();

    @Message("县残疾人联合会业务系统")
    String what();

    @Message("残疾人证、补贴、康复与就业，从申请到发放一路办理；每年的公报由业务记录算出，每个数字都能查到它背后的记录。")
    String about();

    @Message("年度公报")
    String bulletins();

    @Message("{year} 年公报")
    String bulletinOf(int year);

    @Message("各部分状态")
    String parts();

    @Message("部分")
    String part();

    @Message("状态")
    String state();

    @Message("正常")
    String up();

    @Message("没有响应")
    String down();

    @Message(
            "{#when name}{#is 'certificate'}残疾人证{#is 'subsidy'}补贴{#is 'rehab'}康复{#is 'employment'}就业{#is 'sign-in'}登录{#else}{name}{/when}")
    String service(String name);

    @Message(
            "{#when name}{#is 'certificate'}申请、评定、公示、发证{#is 'subsidy'}待遇、发放、资金账{#is 'rehab'}定点机构、儿童康复、结算{#is 'employment'}自主创业扶持{#is 'sign-in'}工作人员的账号与登录{#else}{/when}")
    String serviceDoes(String name);

    @Message("去哪里")
    String whereTo();

    @Message("接口参考")
    String reference();

    @Message("每个接口的说明与示例")
    String referenceIs();

    @Message("OpenAPI 文档")
    String openapi();

    @Message("供程序读取的接口文档")
    String openapiIs();

    @Message("运行状况")
    String health();

    @Message("本站及其依赖的检查结果")
    String healthIs();

    @Message("残疾人事业发展情况公报")
    String bulletinTitle();

    @Message("以下数字由各项业务记录实时汇总得出。")
    String bulletinIs();

    @Message("公报原文所载的 {compared} 项中，有 {matching} 项与汇总结果一致。")
    String matching(long compared, long matching);

    @Message("仅统计 {name}")
    String onlyOf(String name);

    @Message("统计全部区划")
    String everything();

    @Message("公报原文是全县的数字，不与单个区划比较。")
    String notComparable();

    @Message("上一年")
    String yearBefore();

    @Message("下一年")
    String yearAfter();

    @Message("年份")
    String years();

    @Message("暂缺")
    String missingTitle();

    @Message("下列服务没有响应，其指标暂缺：")
    String missing();

    @Message("没有可显示的指标。")
    String noFigures();

    @Message("指标")
    String indicator();

    @Message("单位")
    String unitTitle();

    @Message("汇总结果")
    String computed();

    @Message("公报原文")
    String published();

    @Message("比较")
    String comparison();

    @Message("一致")
    String matches();

    @Message("差 {difference}")
    String differsBy(String difference);

    @Message("不一致")
    String differs();

    @Message("{value} 以上")
    String moreThan(String value);

    @Message("是")
    String yes();

    @Message("否")
    String no();

    @Message("资金账复核一致")
    String crossChecked();

    @Message("资金账复核不一致")
    String crossCheckFails();

    @Message("查看记录：{label}，{value} {unit}")
    String openRecords(String label, String value, String unit);

    @Message("公报原文已载、尚未由系统汇总的指标（{count} 项）")
    String notComputed(int count);

    @Message("按月与按乡镇分布")
    String charts();

    @Message("图表需要 JavaScript；以上数字不需要。")
    String chartsNeedScript();

    @Message("分布方式")
    String cutBy();

    @Message("按月")
    String byMonth();

    @Message("按乡镇")
    String byDivision();

    @Message("数据表")
    String dataTable();

    @Message("月份")
    String month();

    @Message("乡镇")
    String township();

    @Message("数值")
    String value();

    @Message("正在读取……")
    String reading();

    @Message("读取失败")
    String readingFailed();

    @Message("本年没有记录")
    String nothingToDraw();

    @Message("返回公报")
    String back();

    @Message("数字背后的记录")
    String recordsTitle();

    @Message("记录只对工作人员开放，按其所辖区划显示，不含个人信息。")
    String recordsFor();

    @Message("登录查看记录")
    String signIn();

    @Message("退出登录")
    String signOut();

    @Message("已登录")
    String signedIn();

    @Message("登录已过期，请重新登录。")
    String expired();

    @Message("登录没有完成，请再试一次。")
    String signInFailed();

    @Message("登录与记录需要 JavaScript。")
    String recordsNeedScript();

    @Message("更多记录")
    String more();

    @Message("已显示 # 条")
    String shown();

    @Message("没有您可以查看的记录。")
    String noRecords();

    @Message("日期")
    String date();

    @Message("种类")
    String kind();

    @Message("区划")
    String division();

    @Message("计入")
    String counts();

    @Message("编号")
    String id();

    @Message("残疾人证")
    String kindCertificate();

    @Message("发放明细")
    String kindPaymentLine();

    @Message("康复个案")
    String kindRehabCase();

    @Message("创业补贴")
    String kindGrant();

    @Message("无法显示")
    String faultTitle();

    @Message("返回首页")
    String home();

    @Message(
            "{#when name}{#is 'person'}人{#is 'person-time'}人次{#is 'yuan'}元{#is 'certificate'}本{#is 'business'}户{#is 'household'}户{#is 'percent'}%{#is 'item'}件{#is 'station'}个{#is 'fair'}场{#is 'case'}件{#is 'lecture'}场{#is 'matter'}件{#is 'km'}公里{#is 'site'}个{#is 'activity'}场{#is 'association'}个{#is 'award'}项{#is 'bundle'}件{#is 'honour'}项{#is 'leaflet'}份{#is 'piece'}篇{#is 'fact'}{#else}{name}{/when}")
    String unit(String name);
}
