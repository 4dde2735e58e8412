<#assign day = page.dates && release.date?has_content>
<#if day || release.comparison?has_content>
<#if day>Released ${release.date}.</#if><#if day && release.comparison?has_content> </#if><#if release.comparison?has_content>All changes since ${release.previous}: <${release.comparison}></#if>

</#if>
