${page.product?lower_case?replace("[^a-z0-9.+-]+", "-", "r")} (${release.debianVersion}) ${release.released?then("unstable", "UNRELEASED")}; urgency=medium

<#list release.preludes as prelude>
<#include "prelude.ftl">
</#list>
<#list release.sections as section>
<#include "section.ftl">
</#list>
 -- ${page.product} <noreply@localhost>  ${release.mailDate}

