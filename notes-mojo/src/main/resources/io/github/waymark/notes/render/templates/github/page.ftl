<#list page.releases as release>
<#include "release.ftl">
</#list>
<#if page.summarized>
This text is summarized, because ${page.forge} accepts ${page.limit} characters.

</#if>
