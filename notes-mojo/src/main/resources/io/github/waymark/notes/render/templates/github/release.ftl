<#if release.also?has_content>
Also tagged: ${release.also?join(", ")}.

</#if>
<#if release.noNotes?has_content>
${release.noNotes}

</#if>
<#list release.alerts as section>
<#include "alert.ftl">
</#list>
<#list release.preludes as prelude>
<#include "prelude.ftl">
</#list>
<#list release.others as section>
<#include "section.ftl">
</#list>
<#include "updates.ftl">
<#include "contributors.ftl">
<#include "coordinates.ftl">
<#include "footer.ftl">
