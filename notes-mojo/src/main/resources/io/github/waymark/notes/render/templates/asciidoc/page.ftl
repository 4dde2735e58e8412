<#if page.title?has_content>
= ${page.title}

</#if>
<#list page.releases as release>
<#include "release.ftl">
</#list>
