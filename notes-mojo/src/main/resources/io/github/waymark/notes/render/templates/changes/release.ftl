<#ftl output_format="XML">
    <release version="${release.version}" date="${release.date?has_content?then(release.date, "unreleased")}"<#if release.preludes?has_content> description="${release.preludes?map(prelude -> prelude.text)?join(" ")?replace("\\s+", " ", "r")}"</#if>>
<#list release.sections as section>
<#list section.entries as entry>
<#include "entry.ftl">
</#list>
</#list>
    </release>
