${section.title}
${""?left_pad(section.titleWidth, "-")}

<#list section.entries as entry>
- ${entry.item}
<#if section.loose && entry?has_next>

</#if>
</#list>
<#if section.entries?has_content>

</#if>
