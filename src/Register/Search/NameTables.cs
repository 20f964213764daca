using Microsoft.EntityFrameworkCore.Migrations;

namespace Klynge.Register.Search;

/// <summary>The tables of the index of names. EF knows no full-text tables: they are made by hand, after its own. Filled by <see cref="NameIndex"/>.</summary>
static class NameTables
{
    public static void Create(MigrationBuilder migration)
    {
        if (!migration.IsSqlite()) return;
        // The texts are folded already, so that the tokenizer has nothing to fold.
        migration.Sql("CREATE TABLE register_name (number INTEGER PRIMARY KEY, orgnr INTEGER NOT NULL)");
        migration.Sql("CREATE VIRTUAL TABLE register_name_word USING fts5(name, place, plain, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')");
        migration.Sql("CREATE VIRTUAL TABLE register_name_part USING fts5(name, content='', tokenize='trigram')");
    }
}
