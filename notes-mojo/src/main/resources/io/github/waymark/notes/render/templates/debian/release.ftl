${page.title?lower_case?replace("[^a-z0-9.+-]+", "-", "r")} (${release.name?replace("[^A-Za-z0-9.+~-]+", "~", "r")}) ${release.released?then("unstable", "UNRELEASED")}; urgency=medium

<#list release.sections as section>
<#include "section.ftl">
</#list>
 -- ${page.title} <noreply@localhost>  ${release.mailDate}

