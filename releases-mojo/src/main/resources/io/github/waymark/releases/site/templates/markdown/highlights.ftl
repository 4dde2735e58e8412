<#import "layout.ftl" as layout>
<@layout.page title="Highlights of " + series.name>
[All deliverables of ${series.name}](${root}${series.page})

<#list teams as team>
## ${team.name}

<#list team.deliverables as each>
### ${each.name}

<@layout.notes each/>

<#list each.highlights as highlight>
- ${highlight?trim}
</#list>

</#list>
</#list>
</@layout.page>
