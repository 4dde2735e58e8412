<#if release.updates?has_content>
<details>
<summary>${release.updatesCount}</summary>

<#list release.updates as entry>
<#include "entry.ftl">
</#list>

</details>

<#elseif release.updated>
${release.updatesCount}.

</#if>
