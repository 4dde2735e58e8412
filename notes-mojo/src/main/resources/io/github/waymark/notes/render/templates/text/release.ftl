${release.title}<#if page.dates && release.date?has_content> (${release.date})</#if>
${""?left_pad(release.titleWidth, "-")}

<#list release.preludes as prelude>
<#include "prelude.ftl">
</#list>
<#list release.sections as section>
<#include "section.ftl">
</#list>
