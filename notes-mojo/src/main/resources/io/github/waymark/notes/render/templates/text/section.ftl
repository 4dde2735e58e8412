${section.title}:

<#list section.entries as entry>
<#include "entry.ftl">
</#list>
<#if section.entries?has_content>

</#if>
