# Runs once, when the data volume is empty. Two databases, each with an owner who may nothing else: people are known by
# what the identity provider calls them, so the two are kept, backed up and restored together.
psql -v ON_ERROR_STOP=1 -q -U postgres -d postgres \
  -v betterif="$BETTERIF_DATABASE_PASSWORD" -v identity="$IDENTITY_DATABASE_PASSWORD" <<'SQL'
create role betterif login password :'betterif';
create database betterif owner betterif;
revoke connect on database betterif from public;
create role identity login password :'identity';
create database identity owner identity;
revoke connect on database identity from public;
SQL
