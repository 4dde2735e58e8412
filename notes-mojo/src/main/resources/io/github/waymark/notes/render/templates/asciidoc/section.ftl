[[${section.anchor}]]
${""?left_pad(section.level + 2, "=")} ${section.title}

<#list section.entries as entry>
<#include "entry.ftl">
</#list>
<#if section.entries?has_content>

</#if>
