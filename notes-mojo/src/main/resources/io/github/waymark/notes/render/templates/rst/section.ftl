.. _${section.anchor}:

${section.title}
${""?left_pad(section.titleWidth, ["-", "^", "~"][section.level - 1])}

<#list section.entries as entry>
<#include "entry.ftl">
</#list>
