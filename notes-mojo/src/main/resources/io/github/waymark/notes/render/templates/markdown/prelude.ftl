<#if page.source>
<!-- ${prelude.path} @ ${prelude.commit} -->
</#if>
${prelude.text}

