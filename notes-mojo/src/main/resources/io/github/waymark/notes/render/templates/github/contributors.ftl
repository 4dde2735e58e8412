<#if release.contributors?has_content>
## Contributors

${release.contributors}<#if release.newcomers?has_content>

First contribution: ${release.newcomers}</#if>

</#if>
