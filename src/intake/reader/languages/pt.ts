import type { Language } from './language.ts';

export const pt: Language = {
  code: 'pt',
  variants: ['pt-PT'],
  headings: {
    summary:
      'perfil|resumo|sobre|sobre mim|resumo profissional|perfil profissional|objetivo|informações básicas|objetivo profissional|apresentação|objetivos|perfil pessoal|síntese|síntese profissional|objetivo de carreira|sobre mim e objetivos|quem sou|quem sou eu|apresentação pessoal|resumo pessoal|área de interesse|objetivos profissionais|resumo das competências',
    work: 'experiência|experiências|experiência profissional|experiências profissionais|histórico profissional|emprego|trajetória profissional|experiência de trabalho|estágios|percurso profissional|histórico de trabalho|histórico de emprego|atuação profissional|experiência prévia|carreira|experiências de trabalho|trajetória|trabalho|estágio|vivência profissional|atividade profissional|empregos anteriores',
    education:
      'educação|formação|formação acadêmica|formação académica|escolaridade|estudos|educação e formação|formação escolar|habilitações académicas|habilitações literárias|habilitações|formação universitária|formação acadêmica e profissional|percurso académico|histórico acadêmico|graduação e pós-graduação|ensino e formação|habilitações escolares|dados acadêmicos|educação formal|formações acadêmicas',
    skills:
      'habilidades|competências|conhecimentos|competências técnicas|aptidões|habilidades técnicas|ferramentas|qualificações|informática|principais competências|competências digitais|competências pessoais|aptidões e competências|competências profissionais|hard skills|soft skills|habilidades e competências|conhecimentos técnicos|tecnologias|conhecimentos em informática|competências informáticas|resumo de qualificações|resumo das qualificações|habilidades pessoais|pontos fortes|competências comportamentais|softwares|perfil comportamental|principais habilidades|competências-chave|competências organizacionais|competências de comunicação|capacidades',
    languages:
      'idiomas|línguas|idioma|competências linguísticas|língua materna|língua(s) materna(s)|outras línguas|outro(s) idioma(s)|outros idiomas|línguas estrangeiras|conhecimento de idiomas',
    certificates:
      'certificados|certificações|cursos|formação complementar|licenças|cursos e certificações|cursos complementares|licenças e certificados|cursos e formações|formação profissional|cursos extracurriculares|cursos de aperfeiçoamento|certificações e cursos|cursos livres|formações|formação contínua|licenças e certificações|cursos e treinamentos|treinamentos|aperfeiçoamento profissional|cursos profissionalizantes|qualificações complementares',
    references: 'referências|referência|recomendações',
    contact:
      'contato|contacto|contatos|dados de contato|informações de contato|contactos|contactar|contacte-me|informações para contato|informação de contacto|fale comigo',
    personal:
      'dados pessoais|informações pessoais|informação pessoal|dados pessoais e contato|informações gerais|dados',
    profiles: 'perfis|redes sociais|links|sites|perfis online|redes',
    volunteer:
      'voluntariado|trabalho voluntário|experiência voluntária|trabalhos voluntários|atividades voluntárias|experiência de voluntariado|ações sociais|trabalho social|atividades de voluntariado',
    publications:
      'publicações|artigos|livros|artigos publicados|publicações científicas|produção científica|produção bibliográfica|trabalhos publicados',
    awards:
      'prêmios|prémios|prêmios e reconhecimentos|reconhecimentos|conquistas|premiações|distinções|bolsas|prémios e distinções|prêmios e conquistas|honras e prêmios|prémios e reconhecimentos|bolsas e prémios|prêmios e títulos|honrarias|premiações e reconhecimentos',
    interests:
      'interesses|hobbies|passatempos|interesses pessoais|interesses e hobbies|hobbies e interesses|lazer|tempos livres',
    projects:
      'projetos|projetos pessoais|principais projetos|projetos relevantes|projetos acadêmicos|projetos académicos|projectos',
    other:
      'atividades|outros|informações adicionais|atividades complementares|atividades extracurriculares|serviço militar|filiações|afiliações|patentes|palestras|conferências|congressos|eventos|informações complementares|outras informações|informação adicional|outras atividades|carta de condução|disponibilidade|organizações|participação em eventos|associações|seminários|outras qualificações',
  },
  labels: {
    name: 'nome|nome completo',
    givenName: 'nome próprio|nomes próprios|primeiro nome|nome(s) próprio(s)',
    familyName: 'apelido|apelidos|apelido(s)|sobrenome|sobrenomes|nome de família|último nome',
    email: 'e-mail|email|correio eletrônico',
    phone: 'telefone|celular|telemóvel|tel|fone',
    address: 'endereço|morada|cidade|localização|residência',
    url: 'site|website|página|portfólio',
    birthDate: 'data de nascimento|nascimento|nascido em|nascida em',
    nationality: 'nacionalidade',
    maritalStatus: 'estado civil',
    criminalRecord: 'antecedentes criminais|registo criminal|registro criminal|certidão de antecedentes criminais',
    religion: 'religião|crença|confissão religiosa|credo',
    health:
      'saúde|estado de saúde|deficiência|pcd|gravidez|tipo sanguíneo|laudo|pessoa com deficiência|grupo sanguíneo|incapacidade',
    unionMembership: 'sindicato|filiação sindical|sindicalização',
    politicalOpinion:
      'partido político|filiação partidária|filiação política|partido|convicções políticas|opinião política',
    ethnicOrigin: 'origem étnica|raça|cor|etnia|raça/cor|cor/raça|cor ou raça',
    sexualOrientation: 'orientação sexual',
    gender: 'sexo|gênero|género',
    birthPlace:
      'naturalidade|local de nascimento|natural de|cidade natal|cidade de nascimento|local e data de nascimento',
    visaStatus:
      'visto|visto de trabalho|autorização de residência|autorização de trabalho|título de residência|permissão de trabalho|situação migratória|rnm|rne',
    photo: 'foto|fotografia',
    drivingLicence:
      'cnh|carta de condução|carteira de motorista|habilitação|carteira de habilitação|carta de motorista',
    age: 'idade',
    identityNumber:
      'cpf|rg|passaporte|nif|cartão de cidadão|bilhete de identidade|número de passaporte|título de eleitor|pis|ctps|nº do passaporte|número de contribuinte|niss|carteira de identidade',
    keywords: 'palavras-chave|palavras chave|tecnologias',
    courses: 'cursos|disciplinas|matérias',
    score: 'pontuação|nota|média',
  },
  months: '',
  present: 'presente|atual|atualmente|hoje|o momento|até o momento|momento|em curso|actual|atualidade',
  since: 'desde|a partir de',
  from: 'de|do',
  until: 'até|até o|até a|até ao|ate',
  to: 'a|ao|à',
  seasons: 'primavera|verão|outono|inverno',
  units: 'ano|anos|mês|meses',
  positions:
    'engenheiro|engenheira|desenvolvedor|desenvolvedora|gerente|diretor|diretora|assistente|estagiário|estagiária|consultor|consultora|analista|técnico|técnica|especialista|coordenador|coordenadora|auxiliar|professor|professora|enfermeiro|enfermeira|contador|contadora|vendedor|vendedora|supervisor|supervisora|programador|programadora|advogado|advogada|gestor|gestora|chefe|designer|operador|operadora|atendente|arquiteto|arquiteta|mentora|voluntária|voluntário|pesquisador|pesquisadora',
  organisations:
    'ltda|s.a|s.a.|grupo|empresa|universidade|hospital|banco|agência|associação|fundação|prefeitura|soluções|tecnologia|consultoria|comércio|indústria|eireli|lda|instituto|câmara',
  schools:
    'universidade|faculdade|instituto|escola|colégio|usp|unicamp|senai|fgv|puc|espm|politécnico|centro universitário|ufrj',
  degrees:
    'bacharelado|bacharel|licenciatura|mestrado|doutorado|pós-graduação|mba|tecnólogo|ensino médio|graduação|técnico em|especialização|mestre|mestrado integrado|curso técnico',
  levels:
    'especialista|avançado|intermediário|básico|iniciante|nativo|nativa|fluente|língua materna|bilíngue|proficiência nativa ou bilíngue|proficiência profissional completa|proficiência limitada|elementar|intermédio|nível avançado|proficiência básica',
  at: 'na|no|em',
  and: 'e',
  titles: 'curriculum vitae|currículo|currículo vitae|curriculo|cv',
  letter: {
    greetings:
      'prezado|prezada|prezados|prezadas|caro|cara|caros|exmo|exma|exmos|ilmo|a quem possa interessar|a quem interessar',
    closings:
      'atenciosamente|cordialmente|com os melhores cumprimentos|melhores cumprimentos|cumprimentos|respeitosamente|saudações',
    relations:
      'supervis*|gestor|gestora|chefe|sob a minha|sob minha|colega|trabalhou|trabalhei|colabor*|funcionário|funcionária|empregado|empregada',
    between: 'entre',
  },
};
