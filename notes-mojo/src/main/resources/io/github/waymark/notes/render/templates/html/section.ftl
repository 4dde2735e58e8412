<#ftl output_format="HTML">
<h${section.level + 2} id="${section.anchor}">${section.title}</h${section.level + 2}>
<#if section.entries?has_content>
<ul>
<#list section.entries as entry>
<#include "entry.ftl">
</#list>
</ul>
</#if>
