<#ftl output_format="HTML">
${prelude.text?no_esc}
