<#list page.releases as release>
<#include "release.ftl">
</#list>
