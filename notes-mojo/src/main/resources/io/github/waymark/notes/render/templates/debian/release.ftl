${page.product?lower_case?replace("[^a-z0-9.+-]+", "-", "r")} (${release.debianVersion}) ${release.released?then("unstable", "UNRELEASED")}; urgency=medium

<#if release.also?has_content>
  Also released as ${release.also?join(", ")}.

</#if>
<#if release.noNotes?has_content>
  ${release.noNotes?replace("\n", "\n  ")}

</#if>
<#list release.preludes as prelude>
<#include "prelude.ftl">
</#list>
<#list release.sections as section>
<#include "section.ftl">
</#list>
 -- ${page.product} <noreply@localhost>  ${release.mailDate}

