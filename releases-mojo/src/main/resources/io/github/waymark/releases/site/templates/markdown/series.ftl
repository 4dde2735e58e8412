<#import "layout.ftl" as layout>
<#assign title = series.independent?then("Independent deliverables", "Series " + series.name)>
<@layout.page title=title>
<#if !series.independent>
Phase: ${series.phase}<#if series.id != series.name>, in branches: ${series.id}</#if><#if series.initial != "">, initial release: ${series.initial}</#if><#if series.next != "">, next phase: ${series.next}<#if series.nextDay != ""> on ${series.nextDay}</#if></#if><#if series.end != "">, end of life: ${series.end}</#if>

</#if>
<#if series.highlights != "">
[Highlights](${root}${series.highlights})

</#if>
<#list types as type>
## ${type.name}

| Deliverable | Team | First version | Last version | Phase | Notes |
|---|---|---|---|---|---|
<#list type.deliverables as each>
| ${each.name} | ${each.team} | ${each.first} | ${each.last} | ${each.phase} | <@layout.notes each/> |
</#list>

</#list>
<#list types as type>
<#list type.deliverables as each>
### ${each.name}

<#if each.releases?size != 0>
| Version | Repository | Commit |
|---|---|---|
<#list each.releases as row>
| ${row.version} | ${row.repository} | ${row.commit} |
</#list>
<#else>
Not released yet.
</#if>

</#list>
</#list>
</@layout.page>
