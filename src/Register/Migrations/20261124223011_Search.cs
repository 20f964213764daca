using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Klynge.Register.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Filled by Search/NameIndex.cs. The texts are folded already, so that the tokenizer has nothing to fold.
            migrationBuilder.Sql("CREATE TABLE register_name (number INTEGER PRIMARY KEY, orgnr INTEGER NOT NULL)");
            migrationBuilder.Sql("CREATE VIRTUAL TABLE register_name_word USING fts5(name, place, plain, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')");
            migrationBuilder.Sql("CREATE VIRTUAL TABLE register_name_part USING fts5(name, content='', tokenize='trigram')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE register_name_part");
            migrationBuilder.Sql("DROP TABLE register_name_word");
            migrationBuilder.Sql("DROP TABLE register_name");
        }
    }
}
