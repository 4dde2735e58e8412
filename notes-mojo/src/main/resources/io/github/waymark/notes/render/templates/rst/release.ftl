.. _${release.anchor}:

${release.title}
${""?left_pad(release.titleWidth, "=")}

<#if page.dates>
Release Date: ${release.date?has_content?then(release.date, "Unknown")}

</#if>
<#if release.noNotes?has_content>
${release.noNotes}

</#if>
<#if release.preludes?has_content>
.. _${release.preludeAnchor}:

${release.preludeTitle}
${""?left_pad(release.preludeTitle?length, "-")}

<#list release.preludes as prelude>
<#include "prelude.ftl">
</#list>
</#if>
<#list release.sections as section>
<#include "section.ftl">
</#list>
