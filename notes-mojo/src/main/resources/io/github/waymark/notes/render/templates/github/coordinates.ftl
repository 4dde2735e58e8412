<#if release.artifacts?has_content>
## Coordinates

<#if release.snippets>
<#list release.artifacts as artifact>
```xml
<#if artifact.kind == "plugin">
<plugin>
  <groupId>${artifact.groupId}</groupId>
  <artifactId>${artifact.artifactId}</artifactId>
  <version>${artifact.version}</version>
</plugin>
<#else>
<dependency>
  <groupId>${artifact.groupId}</groupId>
  <artifactId>${artifact.artifactId}</artifactId>
  <version>${artifact.version}</version>
<#if artifact.kind == "bom">
  <type>pom</type>
  <scope>import</scope>
</#if>
</dependency>
</#if>
```

</#list>
<#list release.artifacts?filter(artifact -> artifact.kind != "plugin")>
```kotlin
<#items as artifact>
<#if artifact.kind == "bom">
implementation(platform("${artifact.groupId}:${artifact.artifactId}:${artifact.version}"))
<#else>
implementation("${artifact.groupId}:${artifact.artifactId}:${artifact.version}")
</#if>
</#items>
```

</#list>
<#else>
<#list release.artifacts?filter(artifact -> artifact.kind == "bom") as artifact>
```xml
<dependency>
  <groupId>${artifact.groupId}</groupId>
  <artifactId>${artifact.artifactId}</artifactId>
  <version>${artifact.version}</version>
  <type>pom</type>
  <scope>import</scope>
</dependency>
```

```kotlin
implementation(platform("${artifact.groupId}:${artifact.artifactId}:${artifact.version}"))
```

</#list>
<details>
<summary>${release.artifacts?size} artifacts</summary>

```text
<#list release.artifacts as artifact>
${artifact.groupId}:${artifact.artifactId}:${artifact.version}
</#list>
```

</details>

</#if>
</#if>
