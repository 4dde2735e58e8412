<#import "layout.ftl" as layout>
<@layout.page title="Releases">
## Series

| Series | Branch name | Phase | Initial release | Deliverables | Highlights |
|---|---|---|---|---|---|
<#list series as each>
| [${each.name}](${root}${each.page}) | <#if !each.independent>${each.id}</#if> | <#if !each.independent>${each.phase}</#if> | ${each.initial} | ${each.deliverables} | <#if each.highlights != "">[highlights](${root}${each.highlights})</#if> |
</#list>

## Types

<#list types as each>
- [${each.name}](${root}${each.page}) (${each.deliverables})
</#list>

## Teams

<#list teams as each>
- [${each.name}](${root}${each.page}) (${each.deliverables})
</#list>
</@layout.page>
