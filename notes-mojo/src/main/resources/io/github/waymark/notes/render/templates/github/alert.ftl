> [!${section.alert}]
> **${section.title}**
>
${section.quoted}

