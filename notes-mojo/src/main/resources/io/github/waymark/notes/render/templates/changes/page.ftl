<#ftl output_format="XML">
<?xml version="1.0" encoding="UTF-8"?>
<document xmlns="http://maven.apache.org/changes/2.0.0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://maven.apache.org/changes/2.0.0 https://maven.apache.org/xsd/changes-2.0.0.xsd">
  <properties>
    <title>${page.title}</title>
  </properties>
  <body>
<#list page.releases as release>
<#include "release.ftl">
</#list>
  </body>
</document>
