<#macro page title>
# ${title}

[Releases](${root}index.md) | [Schedule](${root}schedule.md) | [Keys](${root}keys.md)

<#nested>
</#macro>
<#macro notes deliverable><#list deliverable.notes as each><#if each.link>[${each.title}](<${each.url}>)<#else>${each.title}: ${each.url}</#if><#sep>, </#sep></#list></#macro>
