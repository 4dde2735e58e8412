<#if release.also?has_content>
Also tagged: ${release.also?join(", ")}.

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
