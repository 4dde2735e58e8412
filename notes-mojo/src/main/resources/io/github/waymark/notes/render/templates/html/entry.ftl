<#ftl output_format="HTML">
<li>${entry.item?no_esc}</li>
