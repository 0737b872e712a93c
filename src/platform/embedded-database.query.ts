/** The one statement run while a cluster is made, in single-user mode: PostgreSQL's own default database stays empty. */
export const CREATE_CANDOR_DATABASE = 'create database candor';
