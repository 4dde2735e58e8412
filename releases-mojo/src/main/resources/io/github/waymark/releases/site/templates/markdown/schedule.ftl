<#import "layout.ftl" as layout>
<@layout.page title="Schedule of series">
| Series | Phase | Initial release | Next phase | Planned for | End of life |
|---|---|---|---|---|---|
<#list series?filter(each -> !each.independent) as each>
| [${each.name}](${root}${each.page}) | ${each.phase} | ${each.initial} | ${each.next} | ${each.nextDay} | ${each.end} |
</#list>
</@layout.page>
