<#if page.source>
<!-- ${entry.path} @ ${entry.commit} -->
</#if>
- ${entry.item}
