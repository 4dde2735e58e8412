<#ftl output_format="HTML">
<section>
<h2 id="${release.anchor}">${release.title}<#if page.dates && release.date?has_content> <time datetime="${release.date}">${release.date}</time></#if></h2>
<#if release.noNotes?has_content>
${release.noNotes?no_esc}
</#if>
<#list release.preludes as prelude>
<#include "prelude.ftl">
</#list>
<#list release.sections as section>
<#include "section.ftl">
</#list>
</section>
