<#import "layout.ftl" as layout>
<@layout.page title=kind + " " + name>
<#list series as group>
## [${group.name}](${root}${group.page})

| Deliverable | Team | Type | First version | Last version | Phase | Notes |
|---|---|---|---|---|---|---|
<#list group.deliverables as each>
| ${each.name} | ${each.team} | ${each.type} | ${each.first} | ${each.last} | ${each.phase} | <@layout.notes each/> |
</#list>

</#list>
</@layout.page>
