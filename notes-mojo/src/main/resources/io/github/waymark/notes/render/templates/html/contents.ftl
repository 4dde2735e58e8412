<#ftl output_format="HTML">
<#if (page.releases?size > 1)>
<nav aria-label="Releases">
<ul>
<#list page.releases as release>
<li><a href="#${release.anchor}">${release.title}</a></li>
</#list>
</ul>
</nav>
</#if>
