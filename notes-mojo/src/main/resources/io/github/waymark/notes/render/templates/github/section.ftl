${""?left_pad(section.level + 1, "#")} ${section.title}

<#list section.entries as entry>
<#include "entry.ftl">
<#if section.loose && entry?has_next>

</#if>
</#list>
<#if section.entries?has_content>

</#if>
