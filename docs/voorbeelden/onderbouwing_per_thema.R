# Hoe stevig zijn de praktijken van elk thema onderbouwd? Gebruik: Rscript onderbouwing_per_thema.R MAP
#
# MAP is waar je praktijken.csv van de pagina Open data hebt opgeslagen. Er zijn geen andere pakketten nodig.

bestand <- file.path(commandArgs(trailingOnly = TRUE)[1], "praktijken.csv")
praktijken <- read.csv2(bestand, fileEncoding = "UTF-8-BOM", colClasses = "character")
themas <- strsplit(praktijken$themes, "\n")
tabel <- table(thema = unlist(themas), onderbouwing = rep(praktijken$evidence_basis, lengths(themas)))
print(addmargins(tabel, 2))
