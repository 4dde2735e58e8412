<#ftl output_format="XML">
<#assign description = (release.also?has_content?then(["Also released as " + release.also?join(", ") + "."], []) + release.noNotes?has_content?then([release.noNotes], []) + release.preludes?map(prelude -> prelude.text))?join(" ")?replace("\\s+", " ", "r")>
    <release version="${release.version}" date="${release.date?has_content?then(release.date, "unreleased")}"<#if description?has_content> description="${description}"</#if>>
<#list release.sections as section>
<#list section.entries as entry>
<#include "entry.ftl">
</#list>
</#list>
    </release>
