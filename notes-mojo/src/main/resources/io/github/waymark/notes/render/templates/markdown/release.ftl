## ${release.title}

<#if page.dates && release.date?has_content>
Released ${release.date}

</#if>
<#if release.noNotes?has_content>
${release.noNotes}

</#if>
<#list release.preludes as prelude>
<#include "prelude.ftl">
</#list>
<#list release.sections as section>
<#include "section.ftl">
</#list>
