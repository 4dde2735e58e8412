<#ftl output_format="HTML">
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<#include "style.ftl">
</head>
<body>
<main>
<h1>${page.title}</h1>
<#include "contents.ftl">
<#list page.releases as release>
<#include "release.ftl">
</#list>
<#if page.knownIssues?has_content>
<section>
<h2 id="affected-by-known-issues">Affected by known issues</h2>
${page.knownIssues?no_esc}
</section>
</#if>
</main>
</body>
</html>
