<#assign facts = page.announcement>
<#assign release = page.releases[0]>
${facts.sentences}

<#if facts.description?has_content>
${facts.description}

</#if>
<#if facts.series?has_content>
Series: ${facts.series}
</#if>
<#if facts.team?has_content>
Team: ${facts.team}
</#if>
<#if facts.series?has_content || facts.team?has_content>

</#if>
<#if release.noNotes?has_content>
${release.noNotes}

</#if>
<#list release.alerts as section>
<#include "section.ftl">
</#list>
<#list release.preludes as prelude>
${prelude.text}

</#list>
<#list release.others as section>
<#include "section.ftl">
</#list>
<#if release.contributors?has_content>
Contributors
------------

${release.contributors}

<#if release.newcomers?has_content>
First contribution: ${release.newcomers}

</#if>
</#if>
<#if release.artifacts?has_content>
Coordinates
-----------

<#list release.artifacts as artifact>
- ${artifact.groupId}:${artifact.artifactId}:${artifact.version}
</#list>

</#if>
<#if release.updates?has_content>
Dependency updates
------------------

<#list release.updates as entry>
- ${entry.item}
</#list>

</#if>
<#if facts.links?has_content>
More
----

<#list facts.links as link>
${link.title}: ${link.address}
</#list>
</#if>
