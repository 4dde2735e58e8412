<#import "layout.ftl" as layout>
<@layout.page title="Keys of the signatures of tags">
<#assign signed = series?filter(each -> each.key??)>
<#if signed?size == 0>
No series lists a key.
<#else>
| Series | Fingerprint | First day | Last day |
|---|---|---|---|
<#list signed as each>
| [${each.name}](${root}${each.page}) | ${each.key.fingerprint} | ${each.key.start} | ${each.key.end} |
</#list>
</#if>
</@layout.page>
