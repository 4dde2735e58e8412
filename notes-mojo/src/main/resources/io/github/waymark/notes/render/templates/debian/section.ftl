<#if section.entries?has_content>
  [ ${section.title} ]
<#list section.entries as entry>
<#include "entry.ftl">
</#list>

</#if>
