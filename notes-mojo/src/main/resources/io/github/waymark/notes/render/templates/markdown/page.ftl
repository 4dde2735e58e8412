<#if page.title?has_content>
# ${page.title}

</#if>
<#list page.releases as release>
<#include "release.ftl">
</#list>
<#if page.knownIssues?has_content>
## Affected by known issues

${page.knownIssues}

</#if>
