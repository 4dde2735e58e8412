<#assign heading = release.title + (page.dates && release.date?has_content)?then(" (" + release.date + ")", "")>
${heading}
${""?left_pad(heading?length, "-")}

<#if release.noNotes?has_content>
${release.noNotes}

</#if>
<#list release.preludes as prelude>
<#include "prelude.ftl">
</#list>
<#list release.sections as section>
<#include "section.ftl">
</#list>
